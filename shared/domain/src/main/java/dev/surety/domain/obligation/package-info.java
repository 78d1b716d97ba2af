/** What each side owes besides the service: shown by its owner, agreed to by the other side. */
@NullMarked
package dev.surety.domain.obligation;

import org.jspecify.annotations.NullMarked;
