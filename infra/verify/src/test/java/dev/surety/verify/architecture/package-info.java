/** The directions of the house. */
@NullMarked
package dev.surety.verify.architecture;

import org.jspecify.annotations.NullMarked;
