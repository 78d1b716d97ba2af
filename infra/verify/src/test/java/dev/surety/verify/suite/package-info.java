/** What must hold wherever the system runs: on DynamoDB Local and on LocalStack alike. */
@NullMarked
package dev.surety.verify.suite;

import org.jspecify.annotations.NullMarked;
