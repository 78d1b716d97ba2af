/** One read, one decision, one commit: what every command goes through. */
@NullMarked
package dev.surety.domain.work;

import org.jspecify.annotations.NullMarked;
