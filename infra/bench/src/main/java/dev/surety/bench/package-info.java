/** Benchmarks that anybody can repeat with one command each; none runs in the build. */
@NullMarked
package dev.surety.bench;

import org.jspecify.annotations.NullMarked;
