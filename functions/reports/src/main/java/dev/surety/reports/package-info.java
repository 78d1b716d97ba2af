/** The reports function: how well the service levels were kept, and what was observed of them. */
@NullMarked
package dev.surety.reports;

import org.jspecify.annotations.NullMarked;
