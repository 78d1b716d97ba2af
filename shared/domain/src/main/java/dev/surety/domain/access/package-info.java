/** Access to tools and data: granted by the side that owns them, and closed in the end. */
@NullMarked
package dev.surety.domain.access;

import org.jspecify.annotations.NullMarked;
