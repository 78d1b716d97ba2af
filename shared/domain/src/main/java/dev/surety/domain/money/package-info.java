/** Amounts in integer minor units and the currencies they are in. */
@NullMarked
package dev.surety.domain.money;

import org.jspecify.annotations.NullMarked;
