/** How each thing is laid out in its item. */
@NullMarked
package dev.surety.store.item;

import org.jspecify.annotations.NullMarked;
