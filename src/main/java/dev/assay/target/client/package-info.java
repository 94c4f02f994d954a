/** AWS SDK clients for one server, set up so that nothing distorts what is measured. */
@NullMarked
package dev.assay.target.client;

import org.jspecify.annotations.NullMarked;
