/** The outbox function: delivers what the table's stream says is to leave. */
@NullMarked
package dev.surety.outbox;

import org.jspecify.annotations.NullMarked;
