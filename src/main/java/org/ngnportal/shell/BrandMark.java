package org.ngnportal.shell;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.ngnportal.branding.Brand;

/** Logo and product name of a brand. */
public final class BrandMark extends Span {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public BrandMark(Brand brand) {
        addClassName("portal-brand-mark");
        add(new Image(brand.logoPath(), ""), new Span(brand.product()));
    }
}
