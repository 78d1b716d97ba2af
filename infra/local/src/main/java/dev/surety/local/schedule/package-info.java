/** EventBridge Scheduler's part: the function that is called every minute of the stack's clock. */
@NullMarked
package dev.surety.local.schedule;

import org.jspecify.annotations.NullMarked;
