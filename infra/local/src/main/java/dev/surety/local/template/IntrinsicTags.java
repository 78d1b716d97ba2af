package dev.surety.local.template;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads CloudFormation's short forms ({@code !Sub text}) as their long ones ({@code Fn::Sub}). */
final class IntrinsicTags extends SafeConstructor {

  IntrinsicTags() {
    super(options());
    yamlMultiConstructors.put("!", new LongForm());
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    // A key written twice would silently lose the first, a whole resource at worst
    options.setAllowDuplicateKeys(false);
    return options;
  }

  private final class LongForm extends AbstractConstruct {

    @Override
    public Object construct(Node node) {
      String tag = node.getTag().getValue().substring(1);
      String name = tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
      return Map.of(name, argument(node));
    }

    private Object argument(Node node) {
      return switch (node) {
        case ScalarNode scalar -> scalar.getValue();
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new UnreadableTemplate("not understood: " + node.getTag());
      };
    }
  }
}
