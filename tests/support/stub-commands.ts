import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  type Interaction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

/** Commands that use every part of the protocol once; `answerStub` answers them. */
export const STUB_COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'echo',
    description: 'Answers with its options',
    name_localizations: { fr: 'écho' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        description: 'Text',
        required: true,
        max_length: 20,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'count',
        description: 'Count',
        min_value: 1,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Private' },
      { type: ApplicationCommandOptionType.Channel, name: 'channel', description: 'Channel' },
      { type: ApplicationCommandOptionType.User, name: 'who', description: 'Who' },
      { type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'File' },
    ],
  },
  {
    name: 'find',
    description: 'Suggests',
    description_localizations: { fr: 'Propose des réponses' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'query',
        description: 'Query',
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Integer, name: 'min', description: 'Least' },
    ],
  },
  {
    name: 'tree',
    description: 'Sub-commands',
    options: [
      {
        type: ApplicationCommandOptionType.SubcommandGroup,
        name: 'branch',
        description: 'Group',
        options: [
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'leaf',
            description: 'Leaf',
            options: [
              { type: ApplicationCommandOptionType.String, name: 'colour', description: 'Colour' },
            ],
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'root', description: 'Root' },
    ],
  },
  { name: 'slow', description: 'Defers' },
  { name: 'silent', description: 'Never answers' },
  { name: 'form', description: 'Opens a form' },
  { name: 'panel', description: 'Buttons and a menu' },
  { name: 'card', description: 'Components V2 with a picture' },
  { name: 'guarded', description: 'For moderators', default_member_permissions: '8192' },
  { name: 'Quote', type: ApplicationCommandType.Message },
];

/** A picture of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Answers the commands above, each in its own way. */
export async function answerStub(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const min = interaction.options.getInteger('min') ?? 0;
    return interaction.respond([{ name: `${typed} from ${min}`, value: typed }]);
  }
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply(`> ${interaction.targetMessage.content}`);
  }
  if (interaction.isModalSubmit()) {
    const title = interaction.fields.getTextInputValue('title');
    const kinds = interaction.fields.getStringSelectValues('kind');
    return interaction.reply(`${title}: ${kinds.join(', ')}`);
  }
  if (interaction.isStringSelectMenu()) {
    return interaction.update({
      content: `chose ${interaction.values.join(', ')}`,
      components: [],
    });
  }
  if (interaction.isButton()) {
    if (interaction.customId === 'later') {
      await interaction.deferUpdate();
      return interaction.editReply('updated later');
    }
    return interaction.update('updated');
  }
  if (!interaction.isChatInputCommand()) return undefined;
  switch (interaction.commandName) {
    case 'echo': {
      const { options } = interaction;
      const parts = [
        options.getString('text', true),
        options.getInteger('count'),
        options.getChannel('channel')?.name,
        options.getUser('who')?.username,
        options.getAttachment('file')?.name,
        interaction.locale,
      ];
      const hidden = options.getBoolean('private') === true;
      return interaction.reply({
        content: parts.filter((part) => part !== null && part !== undefined).join(' '),
        ...(hidden ? { flags: MessageFlags.Ephemeral } : {}),
      });
    }
    case 'tree':
      return interaction.reply(
        [
          interaction.options.getSubcommandGroup(false) ?? 'none',
          interaction.options.getSubcommand(),
          interaction.options.getString('colour') ?? 'none',
        ].join(' '),
      );
    case 'find':
      return interaction.reply(`found ${interaction.options.getString('query') ?? 'nothing'}`);
    case 'slow': {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('done');
      await interaction.editReply('done again');
      await interaction.followUp({ content: 'and one more' });
      const original = await interaction.fetchReply();
      return interaction.followUp({ content: `original says ${original.content}` });
    }
    case 'form':
      return interaction.showModal(
        new ModalBuilder()
          .setCustomId('suggestion')
          .setTitle('Suggest')
          .addLabelComponents(
            new LabelBuilder()
              .setLabel('Title')
              .setTextInputComponent(
                new TextInputBuilder()
                  .setCustomId('title')
                  .setStyle(TextInputStyle.Short)
                  .setMaxLength(10),
              ),
            new LabelBuilder().setLabel('Kind').setStringSelectMenuComponent(
              new StringSelectMenuBuilder().setCustomId('kind').addOptions([
                { label: 'Attack', value: 'attack' },
                { label: 'Clash', value: 'clash' },
              ]),
            ),
          ),
      );
    case 'panel': {
      const response = await interaction.reply({
        withResponse: true,
        content: 'choose',
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.Button,
                style: ButtonStyle.Primary,
                label: 'Now',
                customId: 'now',
              },
              {
                type: ComponentType.Button,
                style: ButtonStyle.Secondary,
                label: 'Later',
                customId: 'later',
              },
              {
                type: ComponentType.Button,
                style: ButtonStyle.Danger,
                label: 'Off',
                customId: 'off',
                disabled: true,
              },
            ],
          },
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.StringSelect,
                customId: 'menu',
                options: [
                  { label: 'A', value: 'a' },
                  { label: 'B', value: 'b' },
                ],
              },
            ],
          },
        ],
      });
      return response.resource?.message?.id;
    }
    case 'card':
      return interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        files: [{ attachment: PIXEL, name: 'map.png', description: 'A map of one pixel' }],
        components: [
          {
            type: ComponentType.Container,
            accentColor: 0xff8800,
            components: [
              {
                type: ComponentType.Section,
                components: [
                  {
                    type: ComponentType.TextDisplay,
                    content:
                      '## In-Delimane, Mali · 1 November 2019\nAssault on an army base\n**Claimed** by ISGS · [statement](<https://example.org/s>)',
                  },
                ],
                accessory: {
                  type: ComponentType.Button,
                  style: ButtonStyle.Secondary,
                  label: 'Sources',
                  customId: 'now',
                },
              },
              { type: ComponentType.Separator },
              {
                type: ComponentType.TextDisplay,
                content:
                  '### Killed: sources disagree\n- **53 soldiers, 1 civilian** — government, 2 Nov\n- **70 soldiers or more** — Islamic State\n-# 210 incidents on file, newest 14 Feb 2026',
              },
              {
                type: ComponentType.MediaGallery,
                items: [{ media: { url: 'attachment://map.png' }, description: 'A map' }],
              },
            ],
          },
        ],
      });
    default:
      return undefined;
  }
}
