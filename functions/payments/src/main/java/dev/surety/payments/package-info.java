/** The payments function: releases, deposits, balances and the proof of the ledger. */
@NullMarked
package dev.surety.payments;

import org.jspecify.annotations.NullMarked;
