package dev.slipway.testing;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which line of an environment file each key stands, by indentation alone: another way than that
 * of the reader whose faults are compared with it.
 */
public final class KeyLines {
  private static final Pattern KEY = Pattern.compile("( *)\"?([^\\s#\"][^\"]*?)\"?:( .*)?");

  private record Open(int indentation, String path) {}

  private final Map<String, Integer> lines = new HashMap<>();

  public KeyLines(String yaml) {
    Deque<Open> open = new ArrayDeque<>();
    int number = 0;
    for (String line : yaml.lines().toList()) {
      number++;
      Matcher key = KEY.matcher(line);
      if (key.matches()) {
        int indentation = key.group(1).length();
        while (!open.isEmpty() && open.peek().indentation() >= indentation) {
          open.pop();
        }
        String path = open.isEmpty() ? key.group(2) : open.peek().path() + "." + key.group(2);
        open.push(new Open(indentation, path));
        lines.put(path, number);
        lines.putIfAbsent("", number);
      }
    }
  }

  /**
   * The last line that says a key, or all that is there of the way to it: a key in braces stands on
   * the line of the braces, and a missing one is missed where the keys beside it begin.
   */
  public int of(String key) {
    return lines.keySet().stream()
        .filter(path -> leadsTo(path, key))
        .max(Comparator.comparing(String::length))
        .map(lines::get)
        .orElse(0);
  }

  /** The key that a line says; of a comment, the first one below it. */
  public String at(int line) {
    return lines.entrySet().stream()
        .filter(key -> !key.getKey().isEmpty() && key.getValue() >= line)
        .min(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  /** Whether a key or the way to it is there at all. */
  public boolean knows(String key) {
    return lines.keySet().stream().anyMatch(path -> !path.isEmpty() && leadsTo(path, key));
  }

  private static boolean leadsTo(String path, String key) {
    return path.isEmpty()
        || key.equals(path)
        || key.startsWith(path + ".")
        || key.startsWith(path + "[");
  }
}
