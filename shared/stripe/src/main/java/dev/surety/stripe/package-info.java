/** Stripe behind the payment rail's port: what is asked of it, and what it tells by itself. */
@NullMarked
package dev.surety.stripe;

import org.jspecify.annotations.NullMarked;
