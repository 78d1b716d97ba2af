/** Money that crosses the border: orders, and the payment rail that carries them out. */
@NullMarked
package dev.surety.domain.rail;

import org.jspecify.annotations.NullMarked;
