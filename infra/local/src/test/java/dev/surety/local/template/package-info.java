@NullMarked
package dev.surety.local.template;

import org.jspecify.annotations.NullMarked;
