/** The sample events of events/, told as one story. */
@NullMarked
package dev.surety.verify.sample;

import org.jspecify.annotations.NullMarked;
