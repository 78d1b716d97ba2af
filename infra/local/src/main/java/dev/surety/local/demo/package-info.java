/** Tells the whole story of a contract over HTTP, and checks every sentence of it. */
@NullMarked
package dev.surety.local.demo;

import org.jspecify.annotations.NullMarked;
