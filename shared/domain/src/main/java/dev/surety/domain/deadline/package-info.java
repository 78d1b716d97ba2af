/** The one mechanism for everything that has a due instant. */
@NullMarked
package dev.surety.domain.deadline;

import org.jspecify.annotations.NullMarked;
