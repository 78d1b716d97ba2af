/** The embedded stack: template.yaml's system in one process, on loopback. */
@NullMarked
package dev.surety.local;

import org.jspecify.annotations.NullMarked;
