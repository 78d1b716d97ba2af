/** API Gateway's payload 2.0 in and out, and the one pipeline that every command goes through. */
@NullMarked
package dev.surety.http;

import org.jspecify.annotations.NullMarked;
