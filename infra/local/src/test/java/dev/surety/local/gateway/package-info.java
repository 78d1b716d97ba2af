@NullMarked
package dev.surety.local.gateway;

import org.jspecify.annotations.NullMarked;
