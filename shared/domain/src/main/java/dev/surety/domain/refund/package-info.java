/** Money that goes back to the client by agreement, before or after its release. */
@NullMarked
package dev.surety.domain.refund;

import org.jspecify.annotations.NullMarked;
