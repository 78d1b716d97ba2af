/** A loopback SES that speaks the service's own query protocol, and the inbox of what it took. */
@NullMarked
package dev.surety.local.ses;

import org.jspecify.annotations.NullMarked;
