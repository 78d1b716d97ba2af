/** Disputes: held money stands apart until an arbiter, both sides or the contract divides it. */
@NullMarked
package dev.surety.domain.dispute;

import org.jspecify.annotations.NullMarked;
