/** Double-entry accounts and transfers, and the proof that they add up. */
@NullMarked
package dev.surety.domain.ledger;

import org.jspecify.annotations.NullMarked;
