/** The life of a contract from draft to activation, and its obligations. */
@NullMarked
package dev.surety.domain.contract;

import org.jspecify.annotations.NullMarked;
