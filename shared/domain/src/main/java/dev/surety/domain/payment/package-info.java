/** Money that comes in, and money that is released. */
@NullMarked
package dev.surety.domain.payment;

import org.jspecify.annotations.NullMarked;
