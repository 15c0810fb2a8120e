package org.ngnportal.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.TablePreview;
import org.ngnportal.shell.Texts;

/** How a file was understood, to be corrected, and what its beginning then looks like. */
final class FormatPanel extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_COLUMNS = 40;

    /**
     * @param fileName hostile text
     * @param corrected gets another way to read the file
     * @param take is told to go on
     * @param other is told to forget the file
     */
    FormatPanel(String fileName, TablePreview preview, Consumer<TableFormat> corrected, Runnable take, Runnable other) {
        addClassName("imports-format");
        var title = new H2(fileName);
        title.getElement().setAttribute("dir", "auto");
        var go = new Button(Texts.t("imports.format.take"), click -> take.run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        var buttons = new Div(new Button(Texts.t("imports.format.other"), click -> other.run()), go);
        buttons.addClassName("imports-buttons");
        add(title, new Paragraph(Texts.t("imports.format.text")), choices(preview, corrected), table(preview), buttons);
    }

    private static Div choices(TablePreview preview, Consumer<TableFormat> corrected) {
        var format = preview.format();
        var choices = new Div();
        choices.addClassName("imports-choices");
        if (format.isWorkbook()) {
            var sheet = new Select<Integer>();
            sheet.setLabel(Texts.t("imports.format.sheet"));
            sheet.setItems(IntStream.range(0, preview.sheets().size()).boxed().toList());
            sheet.setItemLabelGenerator(preview.sheets()::get);
            sheet.setValue(format.sheet());
            sheet.addValueChangeListener(change -> corrected.accept(format.withSheet(change.getValue())));
            choices.add(sheet);
        } else {
            choices.add(separator(format, corrected), charset(format, corrected));
        }
        choices.add(header(preview, corrected));
        return choices;
    }

    private static Select<Character> separator(TableFormat format, Consumer<TableFormat> corrected) {
        var separator = new Select<Character>();
        separator.setLabel(Texts.t("imports.format.separator"));
        separator.setItems(TableFormat.SEPARATORS);
        separator.setItemLabelGenerator(FormatPanel::separatorName);
        separator.setValue(format.separator());
        separator.addValueChangeListener(change -> corrected.accept(format.withSeparator(change.getValue())));
        return separator;
    }

    private static String separatorName(char separator) {
        return switch (separator) {
            case ';' -> Texts.t("imports.format.semicolon");
            case ',' -> Texts.t("imports.format.comma");
            case '\t' -> Texts.t("imports.format.tab");
            default -> Texts.t("imports.format.bar");
        };
    }

    private static Select<String> charset(TableFormat format, Consumer<TableFormat> corrected) {
        var charset = new Select<String>();
        charset.setLabel(Texts.t("imports.format.charset"));
        charset.setItems(TableFormat.CHARSETS);
        charset.setValue(format.charset());
        charset.addValueChangeListener(change -> corrected.accept(format.withCharset(change.getValue())));
        return charset;
    }

    private static Select<Integer> header(TablePreview preview, Consumer<TableFormat> corrected) {
        var lines = new ArrayList<Integer>();
        lines.add(0);
        preview.lines().forEach(line -> lines.add(line.number()));
        var chosen = preview.format().headerLine();
        if (chosen != null && !lines.contains(chosen)) {
            lines.add(chosen);
        }
        var header = new Select<Integer>();
        header.setLabel(Texts.t("imports.format.header"));
        header.setItems(lines);
        header.setItemLabelGenerator(line -> line == 0
                ? Texts.t("imports.format.header.none")
                : Texts.t("imports.format.header.line", Integer.toString(line)));
        header.setValue(chosen);
        header.addValueChangeListener(
                change -> corrected.accept(preview.format().withHeaderLine(change.getValue())));
        return header;
    }

    private static Div table(TablePreview preview) {
        var table = new NativeTable();
        int width = Math.min(preview.headers().size(), MOST_COLUMNS);
        var names = new NativeTableRow();
        names.add(new NativeTableHeaderCell(Texts.t("imports.format.line")));
        for (int column = 0; column < width; column++) {
            names.add(headerCell(ColumnWords.name(preview.headers().get(column), column)));
        }
        table.getHead().add(names);
        for (var line : preview.rows()) {
            table.getBody()
                    .add(row(Integer.toString(line.number()), line.cells().subList(0, width)));
        }
        var region = new Div(table);
        region.addClassName("imports-table");
        region.getElement().setAttribute("tabindex", "0");
        region.getElement().setAttribute("role", "region");
        region.getElement().setAttribute("aria-label", Texts.t("imports.format.preview"));
        return region;
    }

    private static NativeTableHeaderCell headerCell(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(String number, List<String> cells) {
        var row = new NativeTableRow();
        row.add(new NativeTableCell(number));
        for (var text : cells) {
            var cell = new NativeTableCell(text);
            cell.getElement().setAttribute("dir", "auto");
            row.add(cell);
        }
        return row;
    }
}
