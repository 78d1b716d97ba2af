/** DynamoDB Local inside this process: the table, its files and their lock. */
@NullMarked
package dev.surety.local.dynamo;

import org.jspecify.annotations.NullMarked;
