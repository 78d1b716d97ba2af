/** What a decision answers: accepted with its changes, or refused, always as a value. */
@NullMarked
package dev.surety.domain.decision;

import org.jspecify.annotations.NullMarked;
