/** Everything that leaves the system, after the commit that caused it. */
@NullMarked
package dev.surety.domain.outbox;

import org.jspecify.annotations.NullMarked;
