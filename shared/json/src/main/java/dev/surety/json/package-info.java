/** JSON in and out: strict reading with every fault at once, canonical writing, hashing. */
@NullMarked
package dev.surety.json;

import org.jspecify.annotations.NullMarked;
