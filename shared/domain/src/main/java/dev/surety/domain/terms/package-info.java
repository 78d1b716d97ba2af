/** What both sides sign. */
@NullMarked
package dev.surety.domain.terms;

import org.jspecify.annotations.NullMarked;
