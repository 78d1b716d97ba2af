/** Reading many things: lists, page by page, and a contract's whole books. */
@NullMarked
package dev.surety.domain.listing;

import org.jspecify.annotations.NullMarked;
