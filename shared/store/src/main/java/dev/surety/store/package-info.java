/** DynamoDB: the only package that knows a key, an attribute name or a condition. */
@NullMarked
package dev.surety.store;

import org.jspecify.annotations.NullMarked;
