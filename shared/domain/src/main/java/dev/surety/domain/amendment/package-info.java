/** Changes of signed terms: proposed by one side, in force only by the other side's yes. */
@NullMarked
package dev.surety.domain.amendment;

import org.jspecify.annotations.NullMarked;
