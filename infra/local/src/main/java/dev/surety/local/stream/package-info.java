/** Lambda's stream poller: the table's stream, filtered, batched, retried, handed to a function. */
@NullMarked
package dev.surety.local.stream;

import org.jspecify.annotations.NullMarked;
