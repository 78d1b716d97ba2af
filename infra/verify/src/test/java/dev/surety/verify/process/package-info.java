/** The embedded stack as a process that can be killed. */
@NullMarked
package dev.surety.verify.process;

import org.jspecify.annotations.NullMarked;
