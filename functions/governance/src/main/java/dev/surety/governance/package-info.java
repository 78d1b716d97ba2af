/** The governance function: access to tools, and issues with the service. */
@NullMarked
package dev.surety.governance;

import org.jspecify.annotations.NullMarked;
