/** What AWS's services have in common: each request is let in by its signature, and every error is worded as the service does. */
@NullMarked
package dev.assay.internal.targets.embedded.service;

import org.jspecify.annotations.NullMarked;
