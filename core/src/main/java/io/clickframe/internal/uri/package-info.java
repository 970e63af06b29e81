/**
 * Sources as URIs: one class for each family of schemes.
 *
 * <p>To add a scheme: a family here that makes a store of the parts of a URI, and its line in
 * {@code UriSchemes}.
 */
@NullMarked
package io.clickframe.internal.uri;

import org.jspecify.annotations.NullMarked;
