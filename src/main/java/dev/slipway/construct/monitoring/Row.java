package dev.slipway.construct.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts of a dashboard that stand side by side and share its width. */
public record Row(List<Widget> widgets) {
  private static final int COLUMNS = 24;

  public static Row of(Widget... widgets) {
    return new Row(List.of(widgets));
  }

  int height() {
    return widgets.stream().mapToInt(Widget::height).max().orElse(0);
  }

  /**
   * The row's widgets on the grid.
   *
   * @param region whose metrics they show if they do not say so themselves
   */
  List<Map<String, Object>> placed(int y, String region) {
    List<Map<String, Object>> placed = new ArrayList<>();
    for (int i = 0; i < widgets.size(); i++) {
      int x = COLUMNS * i / widgets.size();
      int end = COLUMNS * (i + 1) / widgets.size();
      placed.add(
          Map.of(
              "type",
              widgets.get(i).type(),
              "x",
              x,
              "y",
              y,
              "width",
              end - x,
              "height",
              height(),
              "properties",
              properties(widgets.get(i), region)));
    }
    return placed;
  }

  private static Map<String, Object> properties(Widget widget, String region) {
    Map<String, Object> properties = new TreeMap<>(widget.shown());
    if (widget.type().equals("metric")) {
      properties.putIfAbsent("region", region);
    }
    return properties;
  }
}
