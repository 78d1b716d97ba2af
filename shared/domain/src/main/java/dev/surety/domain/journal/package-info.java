/** The append-only, hash-chained record of everything that happened. */
@NullMarked
package dev.surety.domain.journal;

import org.jspecify.annotations.NullMarked;
