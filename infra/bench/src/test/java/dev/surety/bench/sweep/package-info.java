@NullMarked
package dev.surety.bench.sweep;

import org.jspecify.annotations.NullMarked;
