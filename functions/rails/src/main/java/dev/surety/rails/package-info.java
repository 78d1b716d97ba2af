/** The rails function: brings instructions to the payment rail, and takes in what it tells. */
@NullMarked
package dev.surety.rails;

import org.jspecify.annotations.NullMarked;
