/** One function in a JVM of its own, under Lambda's runtime client. */
@NullMarked
package dev.surety.verify.runtime;

import org.jspecify.annotations.NullMarked;
