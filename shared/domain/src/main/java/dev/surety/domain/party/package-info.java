/** Who acts: verified principals, their roles, and the side of a contract they stand on. */
@NullMarked
package dev.surety.domain.party;

import org.jspecify.annotations.NullMarked;
