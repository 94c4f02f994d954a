/** AWS SDK clients for one server, set up so that nothing distorts what is measured, and the target that owns them. */
@NullMarked
package dev.assay.internal.targets.client;

import org.jspecify.annotations.NullMarked;
